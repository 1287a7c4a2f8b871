package org.cairn.exchange;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cairn.programme.Programme;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** An outcome as text between two processes: records of known types and nothing that could become code. */
final class OutcomeText {

    private static final long LARGEST = 100L << 20;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            // components of records, and nothing that they compute from them
            .changeDefaultVisibility(seen -> seen.withGetterVisibility(Visibility.NONE)
                    .withIsGetterVisibility(Visibility.NONE)
                    .withFieldVisibility(Visibility.ANY))
            .build();

    private OutcomeText() {}

    static void write(ImportOutcome outcome, Path file) {
        Parcel parcel = outcome instanceof ImportOutcome.Accepted accepted
                ? new Parcel(accepted.programme(), accepted.remarks(), List.of())
                : Parcel.of((ImportOutcome.Rejected) outcome);
        JSON.writeValue(file, parcel);
    }

    /** Throws {@link IOException} when it is no outcome or larger than one can be. */
    static ImportOutcome read(Path file) throws IOException {
        if (Files.size(file) > LARGEST) {
            throw new IOException("the outcome is larger than " + LARGEST + " bytes");
        }
        try {
            Parcel parcel = JSON.readValue(file, Parcel.class);
            return parcel.programme() == null
                    ? new ImportOutcome.Rejected(parcel.problems(), parcel.unmapped())
                    : new ImportOutcome.Accepted(parcel.programme(), parcel.problems());
        } catch (JacksonException e) {
            throw new IOException("the outcome cannot be read", e);
        }
    }

    private record Parcel(@Nullable Programme programme, List<RowProblem> problems, List<ListColumn> unmapped) {

        static Parcel of(ImportOutcome.Rejected rejected) {
            return new Parcel(null, rejected.problems(), rejected.unmapped());
        }
    }
}
