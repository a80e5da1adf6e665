/** A walk over every page of the running portal, as every kind of person there is. */
@NullMarked
package no.helseporten.portal.walk;

import org.jspecify.annotations.NullMarked;
