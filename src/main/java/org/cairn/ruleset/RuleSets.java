package org.cairn.ruleset;

import java.util.List;
import java.util.Optional;
import org.cairn.assessment.RuleFiles;

/** The store of rule sets. Their files never change. */
public interface RuleSets {

    /** Adds a candidate and gives it with its number. */
    RuleSet add(RuleSet candidate, RuleFiles files);

    /** Throws {@link java.util.NoSuchElementException} naming the number when it is absent. */
    RuleSet get(long number);

    /** All of a playbook, newest first. */
    List<RuleSet> list(String playbook);

    Optional<RuleSet> findActive(String playbook);

    /** The newest with this {@link RuleSet#version()}. */
    Optional<RuleSet> findVersion(String playbook, String version);

    RuleFiles files(long number);

    /** Writes state and decision of a set. */
    void decide(RuleSet decided);

    void saveBackTest(long number, BackTest test);

    Optional<BackTest> findBackTest(long number);

    /** Waits until nobody else changes the sets of this playbook; ends with the transaction. */
    void lock(String playbook);
}
