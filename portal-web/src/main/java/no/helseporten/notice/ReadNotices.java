package no.helseporten.notice;

import java.util.List;
import java.util.UUID;
import no.helseporten.notice.store.NoticeRows;
import no.helseporten.person.PersonId;
import no.helseporten.ui.KeyedPage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a person has been told, the newest first. Her own only: whoever acts for her reads none of it. */
@Component
public class ReadNotices {

    private final NoticeRows rows;

    ReadNotices(NoticeRows rows) {
        this.rows = rows;
    }

    /** Those she has not marked as read. */
    public List<Notice> unread(PersonId person, int most) {
        return rows.unread(person, most);
    }

    /** @param olderThan the last of the page before; absent for the first page */
    public KeyedPage<Notice> page(PersonId person, @Nullable UUID olderThan, int size) {
        List<Notice> found = rows.page(person, olderThan, size + 1);
        if (found.size() <= size) {
            return new KeyedPage<>(found, null);
        }
        List<Notice> page = List.copyOf(found.subList(0, size));
        return new KeyedPage<>(page, page.getLast().id().toString());
    }
}
