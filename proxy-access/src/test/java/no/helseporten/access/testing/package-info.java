/** What tests of every module need to put authorities in place and to know what they give. */
@NullMarked
package no.helseporten.access.testing;

import org.jspecify.annotations.NullMarked;
