/** Prints and draws the papers that are not text: small PDF files and a picture. Refuses to know whose they are. */
@NullMarked
package no.helseporten.world.people.paper;

import org.jspecify.annotations.NullMarked;
