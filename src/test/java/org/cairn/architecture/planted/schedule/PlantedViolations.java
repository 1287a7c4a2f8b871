package org.cairn.architecture.planted.schedule;

import java.time.LocalDate;
import org.cairn.architecture.planted.programme.PlantedProgramme;
import org.springframework.stereotype.Component;

/** Breaks an arrow, the cold core and the clock, each once. */
@Component
public class PlantedViolations {

    PlantedProgramme againstTheArrow() {
        return new PlantedProgramme("planted on " + LocalDate.now());
    }
}
