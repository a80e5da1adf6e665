package no.helseporten.blocking.web;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import no.helseporten.access.Subject;
import no.helseporten.blocking.Directory;
import no.helseporten.blocking.RecognisePersonnel;
import no.helseporten.blocking.RecordInventory;
import no.helseporten.blocking.RecordItem;
import no.helseporten.blocking.decision.Block;
import no.helseporten.blocking.decision.Exempt;
import no.helseporten.blocking.decision.Information;
import no.helseporten.blocking.decision.Information.Catalogue;
import no.helseporten.blocking.decision.Target;
import org.springframework.stereotype.Component;

/** Finds what that blocks name is called. */
@Component
class TargetNames {

    /** The length of the code of one substance. */
    private static final int SUBSTANCE = 7;

    private final Directory directory;
    private final RecognisePersonnel recognise;
    private final RecordInventory inventory;

    TargetNames(Directory directory, RecognisePersonnel recognise, RecordInventory inventory) {
        this.directory = directory;
        this.recognise = recognise;
        this.inventory = inventory;
    }

    /**
     * @param personnel by HPR number
     * @param organisations by number
     * @param kinds what the record itself has a name for: items, document types and substances in it
     */
    record Names(
            Map<String, Directory.Personnel> personnel,
            Map<String, Directory.Organisation> organisations,
            Map<Information, String> kinds) {}

    Names of(Subject subject, Collection<Block> blocks) {
        return of(subject, blocks, () -> inventory.seen(subject.id(), subject.sight()));
    }

    /** @param items what she sees of her record; asked for only when it has names to give */
    Names of(Subject subject, Collection<Block> blocks, Supplier<List<RecordItem>> items) {
        Set<String> personnel = new HashSet<>();
        Set<String> organisations = new HashSet<>();
        boolean kinds = false;
        for (Block block : blocks) {
            switch (block.target()) {
                case Target.Person person -> personnel.add(person.hpr());
                case Target.ReadingOrganisation reading -> organisations.add(reading.number());
                case Target.WritingOrganisation writing -> organisations.add(writing.number());
                case Target.Channel channel -> {}
                case Target.Content content -> kinds |= isNamedByRecord(content.information());
            }
            for (Exempt exempt : block.exempt()) {
                switch (exempt) {
                    case Exempt.Person person -> personnel.add(person.hpr());
                    case Exempt.Organisation organisation -> organisations.add(organisation.number());
                    case Exempt.GeneralPractitioner gp -> {}
                }
            }
        }
        return new Names(
                recognise.named(subject.id(), personnel),
                directory.organisations(organisations),
                kinds ? kinds(items.get()) : Map.of());
    }

    /** What the items of a record give names to. */
    static Map<Information, String> kinds(List<RecordItem> items) {
        Map<Information, String> names = new HashMap<>();
        for (RecordItem item : items) {
            names.put(Information.item(item.item().id()), item.title());
            for (Information kind : item.item().kinds()) {
                String type = item.kind();
                if (kind.catalogue() == Catalogue.DOCUMENT_TYPE && type != null) {
                    names.putIfAbsent(kind, type);
                } else if (kind.catalogue() == Catalogue.ATC && kind.code().length() == SUBSTANCE) {
                    names.putIfAbsent(kind, item.title());
                }
            }
        }
        return names;
    }

    private static boolean isNamedByRecord(Information information) {
        return switch (information.catalogue()) {
            case ITEM, DOCUMENT_TYPE -> true;
            case ATC -> information.code().length() == SUBSTANCE;
            case DOCUMENT_GROUP, FIELD -> false;
        };
    }
}
