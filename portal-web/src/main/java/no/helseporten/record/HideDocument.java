package no.helseporten.record;

import java.util.UUID;
import no.helseporten.record.store.DocumentVisibilityRows;
import no.helseporten.record.store.ReadDocuments;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hides a document, in all its versions, from everybody the citizen has given power of attorney, and shows it to them
 * again. Health personnel are not touched by it. Done twice, it is done once.
 */
@Component
public class HideDocument {

    private final ReadDocuments documents;
    private final DocumentVisibilityRows visibility;

    HideDocument(ReadDocuments documents, DocumentVisibilityRows visibility) {
        this.documents = documents;
        this.visibility = visibility;
    }

    /**
     * @param reader the citizen herself: the door lets nobody else do it
     * @throws NotInRecord when there is no such document in her sight
     */
    @Transactional
    public void hide(Reader reader, UUID document) {
        set(reader, document, true);
    }

    /** As {@link #hide}, the other way. */
    @Transactional
    public void showAgain(Reader reader, UUID document) {
        set(reader, document, false);
    }

    private void set(Reader reader, UUID document, boolean hidden) {
        if (documents.byId(reader, document).isEmpty()) {
            throw new NotInRecord();
        }
        visibility.set(reader.subject(), document, hidden, reader.subject(), reader.now());
    }
}
