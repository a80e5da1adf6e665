/**
 * Real files, from others' systems and specifications, sent through the whole portal and found again on its pages. The
 * files are no part of the source; without them there is nothing to try. Refuses to know how anything is stored.
 */
@NullMarked
package no.helseporten.realinput;

import org.jspecify.annotations.NullMarked;
