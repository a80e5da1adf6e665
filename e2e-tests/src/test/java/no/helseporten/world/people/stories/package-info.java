/**
 * What has happened to each of the demo people, told source by source. Everything is made up. Refuses to know how it is
 * sent: the words of {@code fhir} see to that.
 */
@NullMarked
package no.helseporten.world.people.stories;

import org.jspecify.annotations.NullMarked;
