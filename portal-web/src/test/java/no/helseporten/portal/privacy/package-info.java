/** The pages of blocks over HTTP: set, looked over, changed, lifted and taken back, and what is refused. */
@NullMarked
package no.helseporten.portal.privacy;

import org.jspecify.annotations.NullMarked;
