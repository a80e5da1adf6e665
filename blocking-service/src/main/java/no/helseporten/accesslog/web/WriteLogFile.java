package no.helseporten.accesslog.web;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import no.helseporten.access.Subject;
import no.helseporten.accesslog.LookUp;
import no.helseporten.accesslog.LookUpFilter;
import no.helseporten.accesslog.NameWhatWasSeen;
import no.helseporten.accesslog.NameWhatWasSeen.Seen;
import no.helseporten.accesslog.ReadLookUps;
import no.helseporten.ui.Formats;
import org.springframework.stereotype.Component;

/** Writes the log as a file for a spreadsheet, a thousand rows at a time, however long it is. */
@Component
class WriteLogFile {

    private static final List<String> COLUMNS = List.of(
            "date",
            "time",
            "name",
            "role",
            "organisation",
            "unit",
            "what",
            "seen",
            "purpose",
            "reason",
            "basis",
            "source");

    private final ReadLookUps readLookUps;
    private final NameWhatWasSeen nameWhatWasSeen;
    private final LookUpWords words;
    private final Formats formats;

    WriteLogFile(ReadLookUps readLookUps, NameWhatWasSeen nameWhatWasSeen, LookUpWords words, Formats formats) {
        this.readLookUps = readLookUps;
        this.nameWhatWasSeen = nameWhatWasSeen;
        this.words = words;
        this.formats = formats;
    }

    /** All rows that the filter leaves, in UTF-8 with a byte order mark, which Excel needs. */
    void write(Subject subject, LookUpFilter filter, OutputStream to) throws IOException {
        try (Writer out = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8))) {
            out.write(CsvLine.BYTE_ORDER_MARK);
            out.write(CsvLine.of(COLUMNS.stream()
                    .map(column -> words.text("accesslog.file.column." + column))
                    .toArray(String[]::new)));
            readLookUps.all(subject.id(), filter, lookUps -> write(lookUps, subject, out));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void write(List<LookUp> lookUps, Subject subject, Writer out) {
        Seen seen = nameWhatWasSeen.in(lookUps, subject);
        try {
            for (LookUp lookUp : lookUps) {
                out.write(CsvLine.of(values(lookUp, seen.of(lookUp))));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String[] values(LookUp lookUp, List<String> seen) {
        LookUp.Who who = lookUp.who();
        ZonedDateTime at = lookUp.at().atZone(Formats.ZONE);
        boolean refused = lookUp.outcome() == LookUp.Outcome.REFUSED;
        String mark = words.mark(lookUp);
        return Stream.of(
                        formats.shortDate(at),
                        formats.time(at),
                        words.name(who),
                        who.role(),
                        who.legalEntityName() == null ? who.legalEntity() : who.legalEntityName(),
                        who.unitName() == null ? who.unit() : who.unitName(),
                        mark == null ? words.done(lookUp) : mark + ". " + words.done(lookUp),
                        refused ? null : String.join(", ", seen),
                        words.purpose(lookUp),
                        lookUp.reason(),
                        refused ? null : words.basis(lookUp),
                        lookUp.toldBy() == null
                                ? words.text("accesslog.file.here")
                                : words.organisation(lookUp.toldBy()))
                .map(value -> Objects.requireNonNullElse(value, ""))
                .toArray(String[]::new);
    }
}
