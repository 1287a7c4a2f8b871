package org.cairn.report.office;

import java.util.ArrayList;
import java.util.List;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;

/** Holds parts of Office files to the Open XML schemas that POI ships. */
final class Schemas {

    private static final int ENOUGH = 10;

    /** Excel itself keeps blanks at a text's ends so; the schema knows nothing of it. */
    private static final String BLANKS_KEPT = "space@http://www.w3.org/XML/1998/namespace";

    private Schemas() {}

    /** Adds what a part has that its schema does not allow; after ten of them one need not look further. */
    static void validate(String what, XmlObject xml, List<String> errors) {
        List<XmlError> found = new ArrayList<>() {
            @Override
            public boolean add(XmlError error) {
                if (error.getMessage().contains(BLANKS_KEPT)) {
                    return false;
                }
                errors.add(what + ": " + error.getMessage());
                if (errors.size() >= ENOUGH) {
                    throw new AssertionError(String.join("\n", errors));
                }
                return super.add(error);
            }
        };
        xml.validate(new XmlOptions().setErrorListener(found));
    }
}
