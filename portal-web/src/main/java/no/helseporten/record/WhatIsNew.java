package no.helseporten.record;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.helseporten.activity.FindOpened;
import no.helseporten.person.PersonId;
import no.helseporten.record.NewsItem.Kind;
import no.helseporten.record.store.ReadNews;
import org.springframework.stereotype.Component;

/** Tells what of the record belongs on a person's home page. */
@Component
public class WhatIsNew {

    private static final int MOST_LETTERS = 10;

    private final ReadNews news;
    private final FindOpened opened;

    WhatIsNew(ReadNews news, FindOpened opened) {
        this.news = news;
        this.opened = opened;
    }

    /**
     * @param critical what holds now, the gravest first
     * @param unread letters of the last year to the person that the reader has not opened, newest first
     * @param recent what came since then, newest first
     * @param openedIds which of these have been opened
     */
    public record News(List<NewsItem> critical, List<NewsItem> unread, List<NewsItem> recent, Set<UUID> openedIds) {}

    /** @param who looks: whether an item is opened is her own doing */
    public News of(Reader reader, PersonId who, Instant since) {
        List<NewsItem> items = news.of(reader, since);
        Set<UUID> seen = opened.among(
                reader.subject(), who, items.stream().map(NewsItem::id).collect(Collectors.toSet()));
        return new News(
                items.stream().filter(item -> item.kind() == Kind.CRITICAL).toList(),
                items.stream()
                        .filter(item -> item.kind() == Kind.LETTER && !seen.contains(item.id()))
                        .limit(MOST_LETTERS)
                        .toList(),
                items.stream()
                        .filter(item -> item.kind() != Kind.CRITICAL && item.kind() != Kind.LETTER)
                        .toList(),
                seen);
    }
}
