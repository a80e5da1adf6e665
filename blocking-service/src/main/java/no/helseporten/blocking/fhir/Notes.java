package no.helseporten.blocking.fhir;

import no.helseporten.person.fhir.Findings;

/** Notes what is wrong with one Consent, and remembers that something was. */
final class Notes {

    private final Findings findings;
    private boolean sound = true;

    Notes(Findings findings) {
        this.findings = findings;
    }

    boolean isSound() {
        return sound;
    }

    void wrong(String path, String text) {
        findings.error(path, text);
        sound = false;
    }

    void require(boolean fulfilled, String path, String text) {
        if (!fulfilled) {
            wrong(path, text);
        }
    }

    void refuse(boolean told, String path, String text) {
        require(!told, path, text);
    }
}
