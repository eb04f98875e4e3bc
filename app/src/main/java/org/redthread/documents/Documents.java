package org.redthread.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Access;
import org.redthread.access.Circle;
import org.redthread.ledger.Deed;
import org.redthread.ledger.Ledger;
import org.redthread.sql.Ids;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.util.unit.DataSize;

/// The documents of the dialogues: handed in once, never changed, seen by their circle alone.
@Service
public class Documents implements SmartInitializingSingleton {

    /// How many a page of the list shows.
    public static final int PAGE = 50;

    private final DocumentStore store;
    private final Vault vault;
    private final FileWords fileWords;
    private final Access access;
    private final Ledger ledger;
    private final Clock clock;
    private final TransactionOperations transaction;
    private final DataSize largest;

    Documents(
            DocumentStore store,
            Vault vault,
            FileWords fileWords,
            Access access,
            Ledger ledger,
            Clock clock,
            TransactionOperations transaction,
            @Value("${redthread.documents.largest:50MB}") DataSize largest) {
        this.store = store;
        this.vault = vault;
        this.fileWords = fileWords;
        this.access = access;
        this.ledger = ledger;
        this.clock = clock;
        this.transaction = transaction;
        this.largest = largest;
    }

    /// The largest file that is taken.
    public DataSize largest() {
        return largest;
    }

    /// Whether the reader may hand documents in.
    public boolean mayAdd(UUID dialogue) {
        return access.may(DocumentsAction.ADD, dialogue);
    }

    /// The newest documents that the reader may see, one more than a page where there are more.
    ///
    /// @param before only documents that came in before this one
    @Transactional(readOnly = true)
    public List<Document> of(UUID dialogue, @Nullable UUID before) {
        return store.of(dialogue, before, PAGE + 1);
    }

    /// Those of the documents that the reader may see.
    @Transactional(readOnly = true)
    public List<Document> among(UUID dialogue, Set<UUID> ids) {
        return ids.isEmpty() ? List.of() : store.among(dialogue, ids);
    }

    /// How many documents of the dialogue the reader may see.
    @Transactional(readOnly = true)
    public int count(UUID dialogue) {
        return store.count(dialogue);
    }

    /// Empty where there is none, or none that the reader may see.
    @Transactional(readOnly = true)
    public Optional<Document> find(UUID dialogue, UUID id) {
        return store.find(dialogue, id);
    }

    /// How many parts there are of what a document says; 0 where nothing could be read from its file.
    @Transactional(readOnly = true)
    public int parts(Document document) {
        return store.parts(document);
    }

    /// A part of what a document says, counted from 1, as plain lines.
    @Transactional(readOnly = true)
    public Optional<String> part(Document document, int number) {
        return store.part(document, number);
    }

    /// Where the content of a document lies, for a reader who was shown the document.
    public Path content(Document document) {
        return vault.path(document.sha256());
    }

    /// Refuses whoever may not hand documents in, before anything is typed or sent.
    ///
    /// @throws org.redthread.access.Forbidden to all but the secretariat of the dialogue
    public void requireAdd(UUID dialogue) {
        access.require(DocumentsAction.ADD, dialogue);
    }

    /// Takes a document: its content is on the disk for good before its row is written.
    ///
    /// @param size of the content in bytes, 0 where none was sent
    /// @throws org.redthread.access.Forbidden to all but the secretariat of the dialogue
    public HandedIn add(UUID dialogue, Draft typed, long size, Draft.Opening content) {
        access.require(DocumentsAction.ADD, dialogue);
        return add(dialogue, typed.visibility().circle(dialogue), typed, size, content);
    }

    /// Takes a paper of a party's own, such as a letter of credentials, for the party and the secretariat alone.
    ///
    /// @param typed whose visibility counts for nothing here
    /// @throws org.redthread.access.Forbidden to all but who speaks for the party and the secretariat
    public HandedIn addForParty(UUID dialogue, UUID party, Draft typed, long size, Draft.Opening content) {
        access.require(DocumentsAction.ADD_FOR_PARTY, dialogue);
        if (!access.reader().speaksFor(dialogue).contains(party)) access.require(DocumentsAction.ADD, dialogue);
        return add(dialogue, Circle.party(party, dialogue), typed, size, content);
    }

    private HandedIn add(UUID dialogue, String circle, Draft typed, long size, Draft.Opening content) {
        var draft = typed.stripped();
        var findings = draft.findings();
        if (size == 0) findings.put("file", "documents.file.empty");
        if (size > largest.toBytes()) findings.put("file", "documents.file.too-big");
        if (!findings.isEmpty()) return new HandedIn.NotTaken(findings);
        var kept = keep(content);
        var kind = FileKind.of(kept.head());
        if (kind.isEmpty()) return new HandedIn.NotTaken(Map.of("file", "documents.file.kind"));
        if (FileKind.promised(draft.fileName())
                .filter(promised -> promised != kind.get())
                .isPresent()) return new HandedIn.NotTaken(Map.of("file", "documents.file.other"));
        return write(dialogue, circle, draft, kept, kind.get());
    }

    private Vault.Content keep(Draft.Opening content) {
        try (var from = content.open()) {
            return vault.keep(from);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HandedIn write(UUID dialogue, String circle, Draft draft, Vault.Content kept, FileKind kind) {
        var now = clock.instant();
        var document = new Document(
                dialogue,
                Ids.at(now),
                draft.symbolIfAny().orElse(null),
                draft.title(),
                draft.language(),
                circle,
                FileName.safe(draft.fileName(), kind),
                kind,
                kept.size(),
                kept.sha256(),
                access.reader().account(),
                access.reader().label(),
                now);
        var words = fileWords.of(kind, vault.path(kept.sha256()));
        try {
            transaction.executeWithoutResult(added -> {
                store.add(document);
                store.add(document, words);
                ledger.record(Deed.in(dialogue, "documents.uploaded")
                        .to("document", document.id(), document.label())
                        .seenBy(document.circles()));
            });
            return new HandedIn.Taken(document);
        } catch (DuplicateKeyException e) {
            return new HandedIn.NotTaken(Map.of("symbol", "documents.symbol.taken"));
        }
    }

    /// Before the first request: what an upload left that was cut off between disk and row.
    @Override
    public void afterSingletonsInstantiated() {
        vault.clear(store::keeps);
    }
}
