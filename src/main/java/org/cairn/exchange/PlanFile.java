package org.cairn.exchange;

import java.io.IOException;
import java.io.OutputStream;
import org.cairn.exchange.mpxj.PlanExport;
import org.cairn.planning.Plan;
import org.cairn.programme.Programme;

/** Where a plan for other tools is had. */
public final class PlanFile {

    private PlanFile() {}

    /** Writes what is planned as Microsoft Project XML (MSPDI); read back it gives the same dates, links and resources. */
    public static void write(Programme programme, Plan plan, OutputStream out) throws IOException {
        PlanExport.write(programme, plan, out);
    }
}
