package org.cairn.exchange.mpxj;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.cairn.exchange.FileProblem;
import org.cairn.exchange.ImportOutcome;
import org.cairn.exchange.RowProblem;
import org.cairn.exchange.ShippedPlaybook;
import org.cairn.exchange.UnreadableFile;
import org.cairn.programme.Dependency;
import org.cairn.programme.Initiative;
import org.cairn.programme.Programme;
import org.cairn.programme.Team;
import org.jspecify.annotations.Nullable;
import org.mpxj.MPXJException;
import org.mpxj.ProjectFile;
import org.mpxj.ProjectProperties;
import org.mpxj.Task;
import org.mpxj.reader.UniversalProjectReader;

/** Reads the plan of another tool. */
public final class ProjectPlan {

    private static final int MOST_TASKS = 50_000;
    private static final byte COMPOUND = (byte) 0xD0;

    private ProjectPlan() {}

    public static ImportOutcome read(Path file, String name, LocalDate asOf) throws IOException {
        refuseEntities(file, name);
        ProjectFile project = parse(file, name);
        List<Task> leaves = leaves(project);
        if (leaves.isEmpty()) {
            throw new UnreadableFile(FileProblem.EMPTY, name, "file", "is a plan without tasks");
        }
        if (leaves.size() > MOST_TASKS) {
            throw new UnreadableFile(FileProblem.TOO_MANY, name, "file", "has more than " + MOST_TASKS + " tasks");
        }
        List<RowProblem> remarks = new ArrayList<>();
        ProjectProperties properties = project.getProjectProperties();
        LocalDate start = start(properties, leaves, asOf);
        LocalDate today = today(properties, leaves, start);
        PlanTeams teams = PlanTeams.of(name, project, leaves, start, remarks);
        PlanTasks tasks = new PlanTasks(name, properties, leaves, teams, today, remarks);
        PlanLinks links = new PlanLinks(name, properties, tasks, remarks);
        List<Initiative> initiatives = new ArrayList<>(tasks.initiatives());
        List<Dependency> dependencies = links.dependencies(leaves);
        initiatives.addAll(links.milestones());
        List<Team> able = teams.ableTo(initiatives);
        return new ImportOutcome.Accepted(
                new Programme(
                        key(name),
                        title(properties, name),
                        ShippedPlaybook.id(),
                        start,
                        today,
                        currency(properties),
                        1,
                        new BigDecimal("0.1"),
                        able,
                        initiatives,
                        dependencies,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()),
                remarks);
    }

    private static ProjectFile parse(Path file, String name) {
        try {
            ProjectFile project = new UniversalProjectReader().read(file.toFile());
            if (project == null) {
                throw new UnreadableFile(
                        FileProblem.DAMAGED, name, "file", "is no plan of a known kind, or is damaged");
            }
            return project;
        } catch (MPXJException | LinkageError e) {
            throw new UnreadableFile(
                    FileProblem.DAMAGED, name, "file", "is a damaged plan, or is protected by a password");
        }
    }

    /** Whatever the file is called: what reads it looks at the content. Compound files hold text of people, not markup. */
    private static void refuseEntities(Path file, String name) throws IOException {
        byte[] content = Files.readAllBytes(file);
        String text = new String(content, StandardCharsets.ISO_8859_1).replace("\0", "");
        if (content[0] == COMPOUND) {
            return;
        }
        if (text.contains("<!DOCTYPE") || text.contains("<!ENTITY")) {
            throw new UnreadableFile(
                    FileProblem.ENTITIES, name, "file", "declares XML entities; it looks like an XML bomb");
        }
    }

    private static List<Task> leaves(ProjectFile project) {
        return project.getTasks().stream()
                .filter(task -> !task.getNull() && !task.hasChildTasks() && !task.getSummary())
                .filter(task -> task.getActive() && !task.getExternalTask())
                .filter(task -> task.getUniqueID() != null && task.getUniqueID() != 0)
                .toList();
    }

    private static LocalDate start(ProjectProperties properties, List<Task> leaves, LocalDate otherwise) {
        return leaves.stream()
                .flatMap(task -> Stream.of(task.getStart(), task.getActualStart()))
                .filter(Objects::nonNull)
                .min(java.time.LocalDateTime::compareTo)
                .map(java.time.LocalDateTime::toLocalDate)
                .orElseGet(() -> properties.getStartDate() == null
                        ? otherwise
                        : properties.getStartDate().toLocalDate());
    }

    /** The plan's status date; else the last day of which it tells something; else its first day. */
    private static LocalDate today(ProjectProperties properties, List<Task> leaves, LocalDate start) {
        if (properties.getStatusDate() != null) {
            LocalDate status = properties.getStatusDate().toLocalDate();
            return status.isBefore(start) ? start : status;
        }
        return leaves.stream()
                .flatMap(task -> Stream.of(task.getActualStart(), task.getActualFinish()))
                .filter(Objects::nonNull)
                .map(java.time.LocalDateTime::toLocalDate)
                .max(LocalDate::compareTo)
                .orElse(start);
    }

    private static String key(String name) {
        String stem = name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name;
        String key = stem.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return key.isEmpty() ? "plan" : key.length() > 60 ? key.substring(0, 60) : key;
    }

    private static String title(ProjectProperties properties, String name) {
        String title = text(properties.getProjectTitle(), 300);
        return title == null ? name : title;
    }

    private static String currency(ProjectProperties properties) {
        String code = properties.getCurrencyCode();
        return code != null && code.matches("[A-Z]{3}") ? code : "EUR";
    }

    static @Nullable String text(@Nullable String raw, int longest) {
        if (raw == null || raw.isBlank()) {
            return null;
        }
        String line = raw.replaceAll("\\s+", " ").strip();
        return line.length() > longest ? line.substring(0, longest - 1) + "…" : line;
    }
}
