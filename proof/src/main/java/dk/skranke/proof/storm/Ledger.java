package dk.skranke.proof.storm;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The witness: what was asked is on the disk before it is asked, and what was answered before anything else is done. */
final class Ledger implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    /**
     * What the ledger knows of an errand.
     *
     * @param doubts how many attempts ended without an answer
     */
    record Line(
            String id,
            Kind kind,
            long on,
            String sha256,
            Answer.Outcome outcome,
            long ticket,
            String said,
            int doubts) {

        boolean taken() {
            return outcome == Answer.Outcome.TAKEN;
        }

        private Line answered(Answer.Outcome outcome, long ticket, String said) {
            var more = outcome == Answer.Outcome.UNKNOWN ? 1 : 0;
            return new Line(id, kind, on, sha256, outcome, ticket, said, doubts + more);
        }
    }

    private final FileChannel file;

    Ledger(Path place) {
        try {
            file = FileChannel.open(place, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void sent(Errand it) {
        append(JSON.createObjectNode()
                .put("op", it.id())
                .put("kind", it.kind().name())
                .put("on", it.on())
                .put("sha256", it.sha256())
                .put("sentAt", Instant.now().toString()));
    }

    void answered(Errand it, Answer answer) {
        append(JSON.createObjectNode()
                .put("op", it.id())
                .put("outcome", answer.outcome().name())
                .put("ticket", answer.ticket())
                .put("said", answer.said())
                .put("at", Instant.now().toString()));
    }

    private synchronized void append(JsonNode line) {
        try {
            var bytes = ByteBuffer.wrap((line + "\n").getBytes(UTF_8));
            while (bytes.hasRemaining()) file.write(bytes);
            file.force(false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Collection<Line> read(Path place) throws IOException {
        var lines = new LinkedHashMap<String, Line>();
        for (var text : Files.readAllLines(place)) {
            var it = JSON.readTree(text);
            var id = it.get("op").asString();
            if (it.has("kind")) lines.put(id, first(id, it));
            else lines.computeIfPresent(id, (_, line) -> answered(line, it));
        }
        return lines.values();
    }

    private static Line first(String id, JsonNode it) {
        var kind = Kind.valueOf(it.get("kind").asString());
        var on = it.get("on").asLong();
        return new Line(id, kind, on, it.get("sha256").asString(), Answer.Outcome.LATER, 0, "", 0);
    }

    private static Line answered(Line line, JsonNode it) {
        return line.answered(
                Answer.Outcome.valueOf(it.get("outcome").asString()),
                it.get("ticket").asLong(),
                it.get("said").asString());
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
