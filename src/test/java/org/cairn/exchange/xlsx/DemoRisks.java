package org.cairn.exchange.xlsx;

import java.time.LocalDate;
import java.util.List;
import org.cairn.programme.RiskItem;
import org.cairn.programme.RiskItem.Kind;
import org.jspecify.annotations.Nullable;

/** Halden's register of risks and issues. */
final class DemoRisks {

    private DemoRisks() {}

    static List<RiskItem> risks() {
        return List.of(
                risk(
                        "R01",
                        4,
                        4,
                        "Cloud team is over capacity while two platforms are built",
                        "owner",
                        "I08",
                        "Borrow one engineer from digital products until October",
                        "2026-07-31"),
                risk(
                        "R02",
                        3,
                        5,
                        "Streaming backbone slips and holds the second gate",
                        "d.rossi",
                        "I14",
                        "Deliver the three busiest topics first",
                        "2026-08-28"),
                risk(
                        "R03",
                        3,
                        4,
                        "Data owners are not named in all domains",
                        "g.haddad",
                        "I13",
                        "Escalate open names to the board each month",
                        "2026-07-24"),
                risk(
                        "R04",
                        3,
                        3,
                        "Partner leaves without handing over what it knows",
                        "d.rossi",
                        "I14",
                        "Transfer plan with pair work from the first week",
                        "2026-08-14"),
                risk(
                        "R05",
                        2,
                        5,
                        "Customer data leaves the agreed region",
                        "r.meyer",
                        "I07",
                        "Block other regions by policy; test monthly",
                        null),
                risk(
                        "R06",
                        4,
                        3,
                        "Cost per insight grows faster than use",
                        "finance",
                        "I18",
                        "Report cost by product; switch off what idles",
                        "2026-07-31"),
                risk(
                        "R07",
                        3,
                        3,
                        "Pilot users go back to spreadsheets",
                        "a.dubois",
                        "I20",
                        "Measure weekly use; two visits a month on site",
                        null),
                risk(
                        "R08",
                        2,
                        4,
                        "Forecast quality falls after the data move",
                        "a.dubois",
                        "I20",
                        "Run old and new side by side for six weeks",
                        null),
                risk(
                        "R09",
                        3,
                        4,
                        "AI engineering cannot staff three pilots at once",
                        "k.sato",
                        "I21",
                        "Start the pilots one after another; hire four",
                        "2026-09-30"),
                risk(
                        "R10",
                        2,
                        3,
                        "Academy seats stay empty in peak season",
                        "p.novak",
                        "I17",
                        "Move wave two to January",
                        null),
                risk(
                        "R11",
                        2,
                        4,
                        "Regulator asks for model records that are not kept",
                        "r.meyer",
                        "I15",
                        "Keep records from the first pilot on",
                        "2026-08-31"),
                risk(
                        "R12",
                        3,
                        2,
                        "Monitoring raises too many false alarms",
                        "t.ito",
                        "I10",
                        "Tune thresholds with the teams on call",
                        null),
                risk(
                        "R13",
                        2,
                        5,
                        "A key architect leaves",
                        "h.aalto",
                        "I26",
                        "Second person on every decision record",
                        null),
                risk(
                        "R14",
                        3,
                        3,
                        "Peak season freeze hits the first rollout wave",
                        "b.nkosi",
                        "I28",
                        "Plan no release from mid November to January",
                        "2026-10-30"),
                risk(
                        "R15",
                        2,
                        3,
                        "Benefits are counted twice between pilot and rollout",
                        "finance",
                        "I29",
                        "Agree one owner a measure before the gate",
                        "2026-08-21"),
                risk(
                        "R16",
                        2,
                        4,
                        "Vendor raises the price of accelerators",
                        "e.klein",
                        "I32",
                        "Keep a second vendor qualified",
                        null),
                risk(
                        "R17",
                        1,
                        5,
                        "Data centre lease ends before the move",
                        "w.adeyemi",
                        "I33",
                        "Option for six months is signed",
                        "2026-12-15"),
                closed("R18", "Funding of the second phase is late", "finance", "I06", "Approved at the first gate"),
                issue(
                        "E01",
                        4,
                        "Network approval for the second region is open",
                        "owner",
                        "I08",
                        "Board member calls the provider",
                        "2026-07-10"),
                issue(
                        "E02",
                        3,
                        "Two catalogue licences are missing",
                        "d.rossi",
                        "I12",
                        "Purchase order is with finance",
                        "2026-07-17"),
                issue(
                        "E03",
                        3,
                        "Three sources deliver without time stamps",
                        "g.haddad",
                        "I12",
                        "Owners fix at the source",
                        "2026-07-24"),
                issue(
                        "E04",
                        4,
                        "Partner staff arrived two weeks late",
                        "d.rossi",
                        "I14",
                        "Contract manager claims the delay",
                        "2026-07-15"),
                issue(
                        "E05",
                        2,
                        "Old and new monitoring show different figures",
                        "t.ito",
                        "I10",
                        "One definition per measure",
                        "2026-08-07"),
                issue(
                        "E06",
                        3,
                        "No deputy for the governance lead",
                        "r.meyer",
                        "I13",
                        "Name one by the end of July",
                        "2026-07-31"),
                issue(
                        "E07",
                        2,
                        "Test data hold real names",
                        "g.haddad",
                        "I09",
                        "Mask before the first build",
                        "2026-08-14"),
                issue(
                        "E08",
                        3,
                        "Tags are missing on one account in ten",
                        "finance",
                        "I18",
                        "Untagged resources stop after a warning",
                        "2026-07-31"));
    }

    private static RiskItem risk(
            String key,
            int probability,
            int impact,
            String title,
            String owner,
            String initiative,
            String response,
            @Nullable String due) {
        return new RiskItem(
                key,
                Kind.RISK,
                title,
                probability,
                impact,
                owner,
                initiative,
                response,
                due == null ? null : LocalDate.parse(due),
                true);
    }

    private static RiskItem closed(String key, String title, String owner, String initiative, String response) {
        return new RiskItem(key, Kind.RISK, title, 2, 4, owner, initiative, response, null, false);
    }

    private static RiskItem issue(
            String key, int impact, String title, String owner, String initiative, String response, String due) {
        return new RiskItem(key, Kind.ISSUE, title, 5, impact, owner, initiative, response, LocalDate.parse(due), true);
    }
}
