package no.helseporten.blocking.web;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import no.helseporten.blocking.Audience;
import no.helseporten.blocking.Consequences;
import no.helseporten.blocking.Consequences.Cell;
import no.helseporten.blocking.Consequences.Count;
import no.helseporten.blocking.Consequences.Seen;
import no.helseporten.blocking.KnownReaders.KnownReader;
import no.helseporten.blocking.decision.Service;
import no.helseporten.ui.Matrix;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The table of who sees what, in words. */
@Component
class MatrixWords {

    private final BlockWords words;

    MatrixWords(BlockWords words) {
        this.words = words;
    }

    Matrix matrix(Consequences consequences, String caption) {
        return matrix(consequences, caption, List.of(Service.values()));
    }

    Matrix matrix(Consequences consequences, String caption, List<Service> services) {
        List<Seen> audiences = consequences.audiences();
        return new Matrix(
                caption,
                words.text("blocking.matrix.corner"),
                audiences.stream().map(seen -> name(seen.audience())).toList(),
                services.stream()
                        .map(service -> new Matrix.Row(
                                words.text("blocking.service.short." + service),
                                audiences.stream()
                                        .map(seen -> cell(Objects.requireNonNull(
                                                seen.cells().get(service))))
                                        .toList()))
                        .toList());
    }

    /** One item, which somebody sees or does not. */
    Matrix item(Consequences consequences, Service service) {
        Matrix matrix = matrix(consequences, words.text("blocking.overview.matrix"), List.of(service));
        List<Matrix.Row> rows = matrix.rows().stream()
                .map(row -> new Matrix.Row(
                        words.text("blocking.item.this"),
                        row.cells().stream()
                                .map(cell -> new Matrix.Cell(
                                        cell.state(), words.text("blocking.item.cell." + cell.state()), null))
                                .toList()))
                .toList();
        return new Matrix(matrix.caption(), matrix.corner(), matrix.columns(), rows);
    }

    /** Of those groups that nobody is in, a sentence each: their columns are not there. */
    List<String> nobody(Consequences consequences) {
        return Stream.of(Audience.Who.LOOKED, Audience.Who.MEETING, Audience.Who.CONTACTS)
                .filter(who -> consequences.audiences().stream()
                        .noneMatch(seen -> seen.audience().who() == who))
                .map(who -> words.text("blocking.nobody." + who))
                .toList();
    }

    String name(Audience audience) {
        if (audience.who() != Audience.Who.TARGET) {
            return words.text("blocking.audience." + audience.who());
        }
        KnownReader reader = audience.readers().getFirst();
        String name = reader.name();
        return name == null ? words.text("blocking.audience.at", reader.place()) : name;
    }

    private Matrix.Cell cell(Cell cell) {
        @Nullable String was = cell.changes() ? text(cell.all(), cell.before()) : null;
        return cell.all() == 0
                ? emptyCell(cell.newOnes(), cell.after().readers())
                : new Matrix.Cell(state(cell), text(cell.all(), cell.after()), was);
    }

    /** Of a channel with nothing in it, what will become of what comes. */
    private Matrix.Cell emptyCell(int open, int readers) {
        if (open == readers) {
            return new Matrix.Cell(Matrix.State.EMPTY, words.text("blocking.cell.empty"), null);
        }
        return open == 0
                ? new Matrix.Cell(Matrix.State.CLOSED, words.text("blocking.cell.empty.closed"), null)
                : new Matrix.Cell(Matrix.State.PARTLY, words.text("blocking.cell.empty.some"), null);
    }

    private static Matrix.State state(Cell cell) {
        if (cell.after().most() == 0) {
            return Matrix.State.CLOSED;
        }
        return cell.after().least() == cell.all() ? Matrix.State.OPEN : Matrix.State.PARTLY;
    }

    private String text(int all, Count count) {
        if (!count.same() && count.seeAll() > 0) {
            return words.text("blocking.cell.see-all", count.seeAll(), count.readers());
        }
        if (!count.same() && count.least() == 0) {
            return words.text("blocking.cell.up-to", count.most(), all);
        }
        if (!count.same()) {
            return words.text("blocking.cell.between", count.least(), count.most(), all);
        }
        if (count.least() == all) {
            return words.text("blocking.cell.all", all);
        }
        return count.least() == 0
                ? words.text("blocking.cell.none")
                : words.text("blocking.cell.some", count.least(), all);
    }
}
