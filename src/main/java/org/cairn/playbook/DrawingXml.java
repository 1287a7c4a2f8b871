package org.cairn.playbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/** Parses a drawing without following anything outside it. */
final class DrawingXml {

    private DrawingXml() {}

    static Document parse(String file, byte[] drawing) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(drawing));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        } catch (SAXException | ParserConfigurationException e) {
            throw new BrokenPlaybook(file, "is no readable model: " + e.getMessage());
        }
    }
}
