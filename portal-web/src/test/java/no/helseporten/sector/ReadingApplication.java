package no.helseporten.sector;

import no.helseporten.blocking.RecognisePersonnel;
import no.helseporten.blocking.ShowConsequences;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

/** The door with the record behind it, as the portal has it; and a hole that only the second gate closes. */
@ComponentScan("no.helseporten.record.fhir")
@ComponentScan(
        basePackages = "no.helseporten.blocking.fhir",
        useDefaultFilters = false,
        includeFilters = @Filter(type = FilterType.REGEX, pattern = ".*\\.BlockOffer"))
@Import({BehindTheDoor.class, ShowConsequences.class, RecognisePersonnel.class, Undecided.class, Happenings.class})
class ReadingApplication {}
