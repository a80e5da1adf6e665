package no.helseporten.blocking;

import java.util.Optional;
import no.helseporten.access.Sight;
import no.helseporten.blocking.decision.Information;
import no.helseporten.blocking.decision.Target;
import no.helseporten.person.PersonId;
import org.springframework.stereotype.Component;

/** Finds out whether there is what somebody wants to block. */
@Component
public class CheckTarget {

    private final Directory directory;
    private final RecognisePersonnel recognise;
    private final RecordInventory inventory;

    CheckTarget(Directory directory, RecognisePersonnel recognise, RecordInventory inventory) {
        this.directory = directory;
        this.recognise = recognise;
        this.inventory = inventory;
    }

    /** @param sight of whoever sets it: of what is out of it, not even that it is there may be told */
    public Optional<TargetFault> fault(PersonId person, Sight sight, Target target) {
        return switch (target) {
            case Target.Person one -> personnel(person, one.hpr());
            case Target.ReadingOrganisation reading -> organisation(reading.number());
            case Target.WritingOrganisation writing -> organisation(writing.number());
            case Target.Channel channel -> Optional.empty();
            case Target.Content content -> content(person, sight, content);
        };
    }

    private Optional<TargetFault> personnel(PersonId person, String hpr) {
        if (!recognise.isKnown(person, hpr)) {
            return Optional.of(TargetFault.UNKNOWN_PERSONNEL);
        }
        return directory.isHerself(person, hpr) ? Optional.of(TargetFault.YOURSELF) : Optional.empty();
    }

    private Optional<TargetFault> organisation(String number) {
        return directory.organisation(number).isPresent()
                ? Optional.empty()
                : Optional.of(TargetFault.UNKNOWN_ORGANISATION);
    }

    private Optional<TargetFault> content(PersonId person, Sight sight, Target.Content content) {
        Information information = content.information();
        if (information.catalogue() != Information.Catalogue.ITEM) {
            return KnownKinds.isKnown(information) ? Optional.empty() : Optional.of(TargetFault.UNKNOWN_KIND);
        }
        boolean hers = inventory.seen(person, sight).stream()
                .anyMatch(item -> item.item().id().toString().equals(information.code()));
        return hers ? Optional.empty() : Optional.of(TargetFault.UNKNOWN_ITEM);
    }
}
