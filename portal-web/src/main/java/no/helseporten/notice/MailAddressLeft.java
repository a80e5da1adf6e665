package no.helseporten.notice;

import no.helseporten.notice.SendEmail.Outcome;
import no.helseporten.notice.store.LeftAddressRows;
import no.helseporten.notice.store.LeftAddressRows.LeftAddress;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;

/**
 * Tells the old address that letters go elsewhere, so that nobody moves somebody's e-mail behind her back. Tried again until
 * the server takes it, since it stays worth knowing.
 */
@Component
class MailAddressLeft {

    private final LeftAddressRows rows;
    private final ParentsAddresses parentsAddresses;
    private final SendEmail sendEmail;

    MailAddressLeft(LeftAddressRows rows, ParentsAddresses parentsAddresses, SendEmail sendEmail) {
        this.rows = rows;
        this.parentsAddresses = parentsAddresses;
        this.sendEmail = sendEmail;
    }

    /** Without a transaction: no connection is kept while the mail server thinks. */
    @ApplicationModuleListener(id = "notice.mail-address-left", propagation = Propagation.NOT_SUPPORTED)
    void on(AddressLeft left) {
        rows.find(left.person()).ifPresent(old -> {
            if (!parentsAddresses.include(old.address(), left.person())) {
                send(old);
            }
            rows.forget(left.person(), old.address());
        });
    }

    private void send(LeftAddress old) {
        if (sendEmail.send(old.address(), old.language(), "notice.mail.left") == Outcome.FAILED) {
            throw new IllegalStateException("The mail server did not take it");
        }
    }
}
