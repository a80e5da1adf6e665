package no.helseporten.sector;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/** The door with the record behind it, as the portal has it; and a hole that only the second gate closes. */
@ComponentScan("no.helseporten.record.fhir")
@Import({BehindTheDoor.class, Undecided.class, Happenings.class})
class ReadingApplication {}
