package org.redthread.accounts.web;

import java.util.List;
import org.redthread.web.Form;
import org.redthread.web.Here;

/// The form that hands a mandate over.
///
/// @param inside where it is sent, without language
/// @param mandates that can be handed over
/// @param languages in which the successor can be written to
public record SuccessorPage(
        Here here, String inside, Form form, List<Form.Choice> mandates, List<Form.Choice> languages) {}
