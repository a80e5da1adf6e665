/**
 * The rows of the record. Classes named {@code Store…} and {@code …Rows} write them for the intakes, classes named
 * {@code Read…} read them for the pages. Refuses to know FHIR, and to decide who may see a row.
 */
@NullMarked
package no.helseporten.record.store;

import org.jspecify.annotations.NullMarked;
