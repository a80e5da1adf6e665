package no.helseporten.access.web;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import no.helseporten.access.Area;
import no.helseporten.access.Scope;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** What somebody may see and do, as a sentence. */
@Component("areaWords")
class AreaWords {

    /** All that anybody can be given of a record. */
    private static final Set<Area> RECORD = Area.shared();

    private final MessageSource texts;

    AreaWords(MessageSource texts) {
        this.texts = texts;
    }

    /** For example "Du kan se dokumenter og prøvesvar." */
    public String sentence(Scope scope) {
        if (scope.view().containsAll(RECORD) && !isParentWithBlocks(scope)) {
            return scope.act().isEmpty()
                    ? text("access.scope.all.view")
                    : scope.act().containsAll(RECORD)
                            ? text("access.scope.all.act")
                            : text("access.scope.all.some", list(scope.act()));
        }
        if (scope.act().isEmpty()) {
            return text("access.scope.view", list(scope.view()));
        }
        return scope.act().equals(scope.view())
                ? text("access.scope.act.same", list(scope.view()))
                : text("access.scope.act", list(scope.view()), list(scope.act()));
    }

    /** Of blocks without representation all is not said: they are named with the rest. */
    private static boolean isParentWithBlocks(Scope scope) {
        return scope.view().contains(Area.PRIVACY) && !scope.view().contains(Area.REPRESENTATION);
    }

    /** For example "dokumenter, prøvesvar og medisiner". */
    public String list(Set<Area> areas) {
        List<String> names = Arrays.stream(Area.values())
                .filter(areas::contains)
                .map(area -> text("access.area." + area.name()))
                .toList();
        if (names.isEmpty()) {
            return "";
        }
        String last = names.getLast();
        List<String> others = names.subList(0, names.size() - 1);
        return others.isEmpty() ? last : text("access.area.and", String.join(", ", others), last);
    }

    /** The same beginning with a capital, for where it stands alone. */
    public String line(Set<Area> areas) {
        return StringUtils.capitalize(list(areas));
    }

    private String text(String key, Object... values) {
        return texts.getMessage(key, values, LocaleContextHolder.getLocale());
    }
}
