package no.helseporten.access.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import no.helseporten.access.Authority;
import no.helseporten.access.AuthorityChange;
import no.helseporten.access.Ground;
import no.helseporten.access.NamedAuthority;
import no.helseporten.access.Scope;
import no.helseporten.access.Standing;
import no.helseporten.access.WhomIMayActFor;
import no.helseporten.access.store.ReadAuthorities;
import no.helseporten.person.PersonId;
import no.helseporten.ui.Formats;
import no.helseporten.ui.KeyedPage;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Authorities as the pages show them. */
@Component
class AuthorityViews {

    private static final int CHANGES = 25;

    private final ReadAuthorities authorities;
    private final WhomIMayActFor whomIMayActFor;
    private final PowerWords words;
    private final AreaWords areaWords;
    private final Formats formats;
    private final MessageSource texts;

    AuthorityViews(
            ReadAuthorities authorities,
            WhomIMayActFor whomIMayActFor,
            PowerWords words,
            AreaWords areaWords,
            Formats formats,
            MessageSource texts) {
        this.authorities = authorities;
        this.whomIMayActFor = whomIMayActFor;
        this.words = words;
        this.areaWords = areaWords;
        this.formats = formats;
        this.texts = texts;
    }

    /** @param tag a word on how it stands; absent when it is open */
    record Row(
            String href,
            String title,
            String meta,
            @Nullable String tag,
            @Nullable String text) {}

    /** @param what what it changed, a sentence each */
    record Change(String title, String meta, List<String> what) {}

    KeyedPage<Row> rows(KeyedPage<NamedAuthority> page, PersonId reader) {
        return new KeyedPage<>(
                page.items().stream().map(found -> row(found, reader)).toList(), page.olderKey());
    }

    private Row row(NamedAuthority found, PersonId reader) {
        Authority authority = found.authority();
        boolean given = authority.subject().equals(reader);
        String name = words.name(found.name());
        boolean silent = found.standing().isOver() || found.gives().view().isEmpty();
        String ground = given ? words.groundOverMe(authority.ground()) : ground(authority.ground());
        return new Row(
                (given ? "/access/given/" : "/access/received/") + authority.id(),
                given ? name : text("access.row.received", name),
                text("access.row.meta", ground, words.until(authority.until())),
                found.standing() == Standing.OPEN ? null : text("access.standing." + found.standing()),
                silent ? null : sentence(name, given, found.gives()));
    }

    /** Whether it lets its receiver in now. */
    boolean letsIn(NamedAuthority found) {
        UUID id = found.authority().id();
        return !found.gives().view().isEmpty()
                && whomIMayActFor
                        .of(found.authority().receiver(), found.authority().subject())
                        .filter(may ->
                                may.authorities().stream().map(Authority::id).anyMatch(id::equals))
                        .isPresent();
    }

    /** The changes of one authority in words, the last first. */
    KeyedPage<Change> changes(NamedAuthority found, PersonId reader, @Nullable Integer older) {
        Authority authority = found.authority();
        // One more than is shown: a change is told by what was before it.
        KeyedPage<AuthorityChange> page = authorities.changes(authority.subject(), authority.id(), older, CHANGES + 1);
        List<AuthorityChange> read = page.items();
        var changes = new ArrayList<Change>();
        for (int i = 0; i < Math.min(read.size(), CHANGES); i++) {
            AuthorityChange before = i + 1 < read.size() ? read.get(i + 1) : null;
            changes.add(change(before, read.get(i), reader, found));
        }
        String olderKey = read.size() > CHANGES ? "" + read.get(CHANGES - 1).number() : null;
        return new KeyedPage<>(List.copyOf(changes), olderKey);
    }

    private Change change(
            @Nullable AuthorityChange before, AuthorityChange change, PersonId reader, NamedAuthority found) {
        return new Change(
                text("access.change." + change.kind()),
                text("access.change.meta", formats.dateTime(change.at()), words.by(change, reader, found)),
                words.what(before, change));
    }

    private String sentence(String name, boolean given, Scope scope) {
        return given ? words.theyMay(name, scope) : areaWords.sentence(scope);
    }

    private String ground(Ground ground) {
        return text("access.ground." + ground.code());
    }

    private String text(String key, Object... values) {
        return texts.getMessage(key, values, LocaleContextHolder.getLocale());
    }
}
