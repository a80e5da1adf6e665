/**
 * The people one can sign in as in the world outside the portal, and what their source systems have sent about them. Owns
 * who they are, who treats them and when things happened; their stories are told in {@code stories}, put into FHIR in
 * {@code fhir}, and their papers printed in {@code paper}. Refuses to know the portal: it hears of them only through
 * messages to its {@code /fhir}.
 */
@NullMarked
package no.helseporten.world.people;

import org.jspecify.annotations.NullMarked;
