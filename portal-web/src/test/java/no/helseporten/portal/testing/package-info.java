/** A provider, a browser and a clock to test the portal with, over real HTTP. */
@NullMarked
package no.helseporten.portal.testing;

import org.jspecify.annotations.NullMarked;
