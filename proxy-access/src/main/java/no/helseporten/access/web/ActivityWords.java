package no.helseporten.access.web;

import java.util.Set;
import no.helseporten.access.Area;
import no.helseporten.ui.Formats;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The words that the log is told in, to the person whose it is. */
@Component
class ActivityWords {

    private final MessageSource texts;
    private final Formats formats;
    private final AreaWords areaWords;

    ActivityWords(MessageSource texts, Formats formats, AreaWords areaWords) {
        this.texts = texts;
        this.formats = formats;
        this.areaWords = areaWords;
    }

    String you() {
        return text("access.activity.you");
    }

    /** Somebody without a name is another, whether nobody has told it or it may not be told. */
    String name(@Nullable String told) {
        String name = formats.name(told);
        return name.isEmpty() ? text("access.activity.nameless") : name;
    }

    /** @param key of {@link no.helseporten.activity.OperationKey} */
    String did(String name, String key) {
        return text("access.activity.did", name, or(key, "access.did.unknown"));
    }

    String ground(String code) {
        return or("access.activity.ground." + code, "access.activity.ground.other");
    }

    /** Never why: the reason may be a secret of whoever was refused, such as a protected address. */
    String refused(String name) {
        return text("access.activity.refused", name);
    }

    String refusedAbout(Set<Area> areas) {
        return text("access.activity.refused.about", areaWords.list(areas));
    }

    private String or(String key, String otherwise) {
        String found = texts.getMessage(key, null, null, LocaleContextHolder.getLocale());
        return found == null ? text(otherwise) : found;
    }

    private String text(String key, Object... values) {
        return texts.getMessage(key, values, LocaleContextHolder.getLocale());
    }
}
