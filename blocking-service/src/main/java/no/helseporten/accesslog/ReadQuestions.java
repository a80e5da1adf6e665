package no.helseporten.accesslog;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.helseporten.accesslog.store.QuestionRows;
import no.helseporten.person.FindFormerIds;
import no.helseporten.person.PersonId;
import no.helseporten.ui.KeyedPage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what has been asked about look-ups in a person's record, under all ids that she has had. */
@Component
public class ReadQuestions {

    private static final int PAGE = 25;

    private final QuestionRows rows;
    private final FindFormerIds formerIds;

    ReadQuestions(QuestionRows rows, FindFormerIds formerIds) {
        this.rows = rows;
        this.formerIds = formerIds;
    }

    /** The newest first. */
    public KeyedPage<Question> page(PersonId person, @Nullable UUID older) {
        List<Question> found = rows.page(formerIds.of(person), older, PAGE + 1);
        return found.size() <= PAGE
                ? new KeyedPage<>(found, null)
                : new KeyedPage<>(
                        found.subList(0, PAGE), found.get(PAGE - 1).id().toString());
    }

    public Optional<Question> one(PersonId person, UUID id) {
        return rows.find(formerIds.of(person), id);
    }

    /** All about one look-up, the newest first. */
    public List<Question> about(PersonId person, UUID lookUp) {
        return rows.about(formerIds.of(person), lookUp);
    }
}
