package no.helseporten.world.people.stories;

import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import no.helseporten.world.people.Cast;
import no.helseporten.world.people.Message;
import no.helseporten.world.people.Organisation;
import no.helseporten.world.people.Organisations;
import no.helseporten.world.people.Timeline;
import no.helseporten.world.people.fhir.Chart;

/** What the sources that know one person say of her. */
final class Teller {

    private final Chart hospital;
    private final Chart gp;
    private final Chart municipality;
    private final Timeline timeline;

    Teller(Cast part, Timeline timeline) {
        this.timeline = timeline;
        hospital = chart(part, Organisations.FJORDHEIM, timeline);
        gp = chart(part, Organisations.SOLBAKKEN, timeline);
        municipality = chart(part, Organisations.NORDVIK, timeline);
    }

    Chart hospital() {
        return hospital;
    }

    Chart gp() {
        return gp;
    }

    Chart municipality() {
        return municipality;
    }

    /** The month of the calendar so many months ago. */
    Month month(int ago) {
        return YearMonth.from(timeline.today()).minusMonths(ago).getMonth();
    }

    List<Message> messages() {
        List<Message> messages = new ArrayList<>();
        messages.addAll(gp.messages());
        messages.addAll(hospital.messages());
        messages.addAll(municipality.messages());
        return messages;
    }

    private static Chart chart(Cast part, Organisation source, Timeline timeline) {
        return new Chart(part, source, timeline);
    }
}
