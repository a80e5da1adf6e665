/** How a session is kept, how long it lives, and how it ends. Refuses to know how it began. */
@NullMarked
package no.helseporten.portal.session;

import org.jspecify.annotations.NullMarked;
