/**
 * How a source system's FHIR resources reach the module that keeps them: the contract {@link
 * no.helseporten.person.fhir.ResourceIntake}, what several intakes read alike, and the intake of Patient. The
 * only place of this module where FHIR types are known.
 */
@NamedInterface("fhir")
@NullMarked
package no.helseporten.person.fhir;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
