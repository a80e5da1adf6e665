package no.helseporten.blocking;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import no.helseporten.blocking.decision.Answer;
import no.helseporten.blocking.decision.Answer.Denied;
import no.helseporten.blocking.decision.Answer.Permitted;
import no.helseporten.blocking.decision.Answer.Reason;
import no.helseporten.blocking.decision.Block;
import no.helseporten.blocking.decision.BlockPolicy;
import no.helseporten.blocking.decision.BlockState;
import no.helseporten.blocking.decision.Decide;
import no.helseporten.blocking.decision.Information;
import no.helseporten.blocking.decision.Information.Catalogue;
import no.helseporten.blocking.decision.Item;
import no.helseporten.blocking.decision.ReadRequest;
import no.helseporten.blocking.decision.Service;
import no.helseporten.blocking.decision.Target;

/**
 * Decides on what nobody has told the kind of: as if it were of every kind that the patient has blocked in its channel. What
 * she has blocked by anything else than its kind is answered as always.
 */
final class UntoldKinds {

    private UntoldKinds() {}

    static Answer decide(ReadRequest request, BlockState state, BlockPolicy policy, LocalDate day) {
        Answer answer = Decide.on(request, state, policy, day);
        if (answer instanceof Permitted && state instanceof BlockState.Known known) {
            Answer worst = Decide.on(ofEveryBlockedKind(request, known), state, policy, day);
            return worst instanceof Denied denied
                    ? new Denied(Reason.UNTOLD_KIND, denied.opens(), denied.shows(), denied.blocks())
                    : worst;
        }
        return answer;
    }

    private static ReadRequest ofEveryBlockedKind(ReadRequest request, BlockState.Known state) {
        Item item = request.item();
        Set<Information> kinds = new HashSet<>(item.kinds());
        for (Block block : state.blocks()) {
            if (block.target() instanceof Target.Content content && isOf(item.service(), content.information())) {
                kinds.add(content.information());
            }
        }
        return new ReadRequest(
                request.reader(),
                new Item(item.id(), item.service(), kinds, item.authors(), item.keepers(), item.critical()),
                request.purpose(),
                request.reasonGiven());
    }

    private static boolean isOf(Service channel, Information information) {
        Set<Catalogue> catalogues = KindsOfInformation.catalogues(channel);
        return catalogues.contains(information.catalogue());
    }
}
