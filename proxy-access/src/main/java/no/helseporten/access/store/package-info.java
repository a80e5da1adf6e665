/** Authorities, closed access and drafts in PostgreSQL. */
@NullMarked
package no.helseporten.access.store;

import org.jspecify.annotations.NullMarked;
