/**
 * The pages of the record. Owns how it is shown and said; refuses to decide what may be seen, which the store and the
 * door do.
 */
@NullMarked
package no.helseporten.record.web;

import org.jspecify.annotations.NullMarked;
