package no.helseporten.blocking.web;

import java.util.List;
import java.util.Objects;
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

    String name(Audience audience) {
        if (audience.who() != Audience.Who.TARGET) {
            return words.text("blocking.audience." + audience.who());
        }
        KnownReader reader = audience.readers().getFirst();
        String name = reader.name();
        return name == null ? words.text("blocking.audience.at", reader.place()) : name;
    }

    private Matrix.Cell cell(Cell cell) {
        @Nullable String was = cell.changes() ? text(cell.all(), cell.before(), true) : null;
        return new Matrix.Cell(state(cell), text(cell.all(), cell.after(), cell.newOnes()), was);
    }

    private static Matrix.State state(Cell cell) {
        if (cell.all() == 0) {
            return cell.newOnes() ? Matrix.State.EMPTY : Matrix.State.CLOSED;
        }
        if (cell.after().most() == 0) {
            return Matrix.State.CLOSED;
        }
        return cell.after().least() == cell.all() ? Matrix.State.OPEN : Matrix.State.PARTLY;
    }

    private String text(int all, Count count, boolean newOnes) {
        if (all == 0) {
            return words.text(newOnes ? "blocking.cell.empty" : "blocking.cell.empty.closed");
        }
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
