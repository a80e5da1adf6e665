package no.helseporten.record.web;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import no.helseporten.record.DocumentFacets;
import no.helseporten.record.DocumentFacets.Choice;
import no.helseporten.record.DocumentFilter;
import no.helseporten.ui.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the documents can be narrowed by, as the options of a form. In pages as {@code ${@documentChoices…}}. */
@Component("documentChoices")
public class DocumentChoices {

    private final MessageSource texts;

    DocumentChoices(MessageSource texts) {
        this.texts = texts;
    }

    public List<Option> kinds(DocumentFacets facets, DocumentFilter filter, Locale locale) {
        return options(
                facets.groups(),
                filter.group(),
                kind -> texts.getMessage("record.kind." + kind.key(), null, locale),
                locale);
    }

    public List<Option> places(DocumentFacets facets, DocumentFilter filter, Locale locale) {
        return options(facets.places(), filter.place(), Choice::name, locale);
    }

    public List<Option> years(DocumentFacets facets, DocumentFilter filter, Locale locale) {
        return options(facets.years(), filter.year(), year -> year.key().toString(), locale);
    }

    private <K> List<Option> options(
            List<Choice<K>> choices, @Nullable K chosen, Function<Choice<K>, String> name, Locale locale) {
        Option all = new Option("", texts.getMessage("record.documents.filter.all", null, locale), chosen == null);
        return Stream.concat(
                        Stream.of(all),
                        choices.stream()
                                .map(choice -> new Option(
                                        String.valueOf(choice.key()),
                                        texts.getMessage(
                                                "record.documents.filter.choice",
                                                new Object[] {name.apply(choice), choice.count()},
                                                locale),
                                        Objects.equals(choice.key(), chosen))))
                .toList();
    }
}
