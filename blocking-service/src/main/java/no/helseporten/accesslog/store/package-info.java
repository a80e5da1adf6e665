/** The tables of the access log. */
@NullMarked
package no.helseporten.accesslog.store;

import org.jspecify.annotations.NullMarked;
