package no.helseporten.notice;

import java.util.UUID;
import no.helseporten.access.Ground;
import no.helseporten.person.Person;
import no.helseporten.ui.Formats;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** A notice as one sentence, and where its reader can do something about it. */
@Component("noticeWords")
public class NoticeWords {

    private final Formats formats;
    private final MessageSource texts;

    NoticeWords(Formats formats, MessageSource texts) {
        this.formats = formats;
        this.texts = texts;
    }

    /** For example "Du har fått fullmakt fra Kari Nordmann." */
    public String sentence(Notice notice) {
        Telling told = notice.told();
        return text(
                "notice.sentence." + told.kind().name() + side(told),
                name(notice.other()),
                formats.date(told.day()),
                told.number());
    }

    /** The address of the page where she sees what it is about. */
    public String href(Notice notice) {
        Telling told = notice.told();
        return switch (told.kind()) {
            case AUTHORITY_GIVEN, AUTHORITY_CHANGED, AUTHORITY_ENDED, AUTHORITY_RUNS_OUT ->
                // A consent is to her own record, and what it gives stands where her age does.
                Ground.PARENTAL_CONSENT.equals(told.ground())
                        ? "/access/age/" + told.person()
                        : (told.received() ? "/access/received/" : "/access/given/") + told.about();
            case AGE_STEP -> "/access/age/" + personOf(told) + "?age=" + told.number();
            case ACCESS_LOCKED -> "/access/lock";
            // A parent chooses the child first.
            case GLASS_BROKEN, GLASS_TRIED -> isOwn(told) ? "/accesslog/" + told.about() : "/access/choose";
            case LOOK_UP_ANSWERED, LOOK_UP_OVERDUE -> "/accesslog/questions/" + told.about();
        };
    }

    /** Which of a kind's sentences it is: by ground, and by the side of the authority that its reader is on. */
    private static String side(Telling told) {
        return switch (told.kind()) {
            case AUTHORITY_GIVEN, AUTHORITY_CHANGED, AUTHORITY_ENDED ->
                Ground.PARENTAL_CONSENT.equals(told.ground())
                        ? ".consent"
                        : (Ground.POWER_OF_ATTORNEY.equals(told.ground()) ? ".power" : ".other")
                                + (told.received() ? ".received" : ".given");
            case AGE_STEP -> told.person().equals(told.other()) ? ".own" : ".child";
            case GLASS_BROKEN, GLASS_TRIED -> isOwn(told) ? ".own" : ".child";
            case AUTHORITY_RUNS_OUT, ACCESS_LOCKED, LOOK_UP_ANSWERED, LOOK_UP_OVERDUE -> "";
        };
    }

    private static boolean isOwn(Telling told) {
        return told.other() == null || told.other().equals(told.person());
    }

    private static UUID personOf(Telling told) {
        return (told.other() == null ? told.person() : told.other()).value();
    }

    private String name(@Nullable Person person) {
        String name = person == null ? "" : formats.name(person.givenName(), person.familyName());
        return name.isEmpty() ? text("notice.somebody") : name;
    }

    private String text(String key, Object... values) {
        return texts.getMessage(key, values, LocaleContextHolder.getLocale());
    }
}
