package no.helseporten.blocking.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.helseporten.blocking.BlockChange;
import no.helseporten.blocking.Directory;
import no.helseporten.blocking.decision.Block;
import no.helseporten.blocking.decision.BlockPolicy;
import no.helseporten.blocking.decision.Exempt;
import no.helseporten.blocking.decision.Information;
import no.helseporten.blocking.decision.Opens;
import no.helseporten.blocking.decision.Target;
import no.helseporten.blocking.web.TargetNames.Names;
import no.helseporten.ui.Formats;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What a block is about, what it does and when, in words. */
@Component
class BlockWords {

    private final MessageSource texts;
    private final Formats formats;

    BlockWords(MessageSource texts, Formats formats) {
        this.texts = texts;
        this.formats = formats;
    }

    /** What it is about, as the name of the block. */
    String title(Target target, Names names) {
        return switch (target) {
            case Target.Person person -> personnel(person.hpr(), names);
            case Target.ReadingOrganisation reading -> place(organisation(reading.number(), names), reading.units());
            case Target.WritingOrganisation writing ->
                text("blocking.target.wrote", place(organisation(writing.number(), names), writing.units()));
            case Target.Channel channel -> text("blocking.service." + channel.service());
            case Target.Content content -> kind(content.information(), names);
        };
    }

    /** Which of the four kinds it is. */
    String kind(Target target) {
        return text("blocking.kind." + target.kind());
    }

    /** What it does, in one or two sentences. */
    String effect(Target target, BlockPolicy.@Nullable Rule rule) {
        String key =
                switch (target) {
                    case Target.Person person -> "PERSON";
                    case Target.ReadingOrganisation reading -> "READING_ORGANISATION";
                    case Target.WritingOrganisation writing -> "WRITING_ORGANISATION";
                    case Target.Channel channel -> "CHANNEL";
                    case Target.Content content -> "CONTENT";
                };
        String does = text("blocking.effect." + key);
        return rule == null ? does : does + " " + emergency(rule.opens());
    }

    String emergency(Opens opens) {
        return text("blocking.emergency." + opens);
    }

    /** Whether it holds now, and how long. */
    String period(Block block, LocalDate today) {
        LocalDate until = block.until();
        if (block.isOver(today)) {
            return text("blocking.period.over", formats.date(until));
        }
        String from = block.from().isAfter(today)
                ? text("blocking.period.from", formats.date(block.from()))
                : text("blocking.period.now");
        return from + " "
                + (until == null ? text("blocking.period.lifted") : text("blocking.period.until", formats.date(until)));
    }

    List<String> exempt(Block block, Names names) {
        return block.exempt().stream()
                .map(exempt -> switch (exempt) {
                    case Exempt.GeneralPractitioner gp -> text("blocking.exempt.gp");
                    case Exempt.Person person -> personnel(person.hpr(), names);
                    case Exempt.Organisation organisation -> organisation(organisation.number(), names);
                })
                .sorted()
                .toList();
    }

    /** A change, by what became of the block. */
    String change(BlockChange change, boolean own) {
        if (change.toldBy() != null) {
            return text("blocking.change.told." + change.kind());
        }
        return text((own ? "blocking.change." : "blocking.change.other.") + change.kind());
    }

    String kind(Information information, Names names) {
        String named = names.kinds().get(information);
        if (named != null) {
            return named;
        }
        return switch (information.catalogue()) {
            case DOCUMENT_GROUP -> text("blocking.group." + information.code());
            case FIELD -> text("blocking.field." + information.code());
            case ATC ->
                information.code().length() == 1
                        ? text("blocking.atc." + information.code())
                        : text("blocking.atc.other", information.code());
            case DOCUMENT_TYPE -> text("blocking.type.other", information.code());
            case ITEM -> text("blocking.item.other");
        };
    }

    String text(String key, Object... values) {
        return texts.getMessage(key, values, LocaleContextHolder.getLocale());
    }

    private String personnel(String hpr, Names names) {
        return Optional.ofNullable(names.personnel().get(hpr))
                .map(this::personnel)
                .orElseGet(() -> text("blocking.personnel.unknown", hpr));
    }

    String personnel(Directory.Personnel personnel) {
        String role = personnel.role();
        return role == null ? personnel.name() : text("blocking.personnel", personnel.name(), inSentence(role));
    }

    /** «Bioingeniør» becomes «bioingeniør» after a name; «LIS» stays. */
    private static String inSentence(String role) {
        boolean word = role.length() > 1 && Character.isLowerCase(role.charAt(1));
        return word ? Character.toLowerCase(role.charAt(0)) + role.substring(1) : role;
    }

    private String organisation(String number, Names names) {
        return Optional.ofNullable(names.organisations().get(number))
                .map(Directory.Organisation::name)
                .orElseGet(() -> text("blocking.organisation.unknown", number));
    }

    private String place(String name, boolean units) {
        return units ? name : text("blocking.target.only", name);
    }
}
