package no.helseporten.blocking.web;

import java.util.List;
import java.util.stream.Stream;
import no.helseporten.ui.Option;
import org.springframework.stereotype.Component;

/** What there is to choose between in when a block begins and ends. */
@Component
class DetailsChoices {

    private final BlockWords words;

    DetailsChoices(BlockWords words) {
        this.words = words;
    }

    List<Option> starts(DetailsForm form) {
        return choices("starts", form.starts(), DetailsForm.NOW, DetailsForm.ON);
    }

    List<Option> ends(DetailsForm form) {
        return choices("ends", form.ends(), DetailsForm.NEVER, DetailsForm.ON);
    }

    private List<Option> choices(String field, String chosen, String... values) {
        return Stream.of(values)
                .map(value ->
                        new Option(value, words.text("blocking.details." + field + "." + value), value.equals(chosen)))
                .toList();
    }
}
