/**
 * The words the stories are told in, each put into FHIR R4 the way Norwegian source systems do: {@link
 * no.helseporten.world.people.fhir.Chart} is what one source says of one person. Owns ids, references, code systems and
 * the cutting into messages; refuses to know any particular person. Nothing outside this package sees a FHIR type.
 */
@NullMarked
package no.helseporten.world.people.fhir;

import org.jspecify.annotations.NullMarked;
