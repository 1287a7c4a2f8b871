package org.cairn.exchange.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.cairn.exchange.FileProblem;
import org.cairn.exchange.UnreadableFile;

/** Opens a workbook whole, to see what that costs. */
public final class WorkbookTrial {

    private WorkbookTrial() {}

    /** Throws {@link UnreadableFile} when it is none, is damaged or looks as if it were to do harm. */
    public static void open(Path file, String name) throws IOException {
        ZipBounds.check(file, name);
        try (InputStream in = Files.newInputStream(file)) {
            new XSSFWorkbook(in).close();
        } catch (POIXMLException | OpenXML4JRuntimeException | IllegalArgumentException unreadable) {
            throw new UnreadableFile(
                    FileProblem.DAMAGED, name, "file", "is damaged and cannot be read as a workbook (.xlsx)");
        }
    }
}
