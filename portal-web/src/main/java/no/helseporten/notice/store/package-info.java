/** Notices and contact addresses in PostgreSQL. */
@NullMarked
package no.helseporten.notice.store;

import org.jspecify.annotations.NullMarked;
