/** What surrounds every page: what is open to whom, headers, language, the frame, the front page and error pages. */
@NullMarked
package no.helseporten.portal.web;

import org.jspecify.annotations.NullMarked;
