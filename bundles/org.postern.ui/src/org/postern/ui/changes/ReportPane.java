package org.postern.ui.changes;

import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.postern.core.change.ChangeReport;
import org.postern.core.change.ListenerProof;
import org.postern.ui.icons.Icon;
import org.postern.ui.icons.Icons;
import org.postern.ui.widgets.Accessibles;
import org.postern.ui.widgets.FindingText;
import org.postern.ui.widgets.RichText;

/** Work under way, and what became of it: each listener's proof, and in words what happened and what to do. */
final class ReportPane {

	private static final List<Integer> WIDTHS = List.of(210, 60, 130, 210, 60);
	private static final int STATE = 2;

	private final Icons icons;
	private final ProofText text;
	private final SashForm sash;
	private final Table table;
	private final RichText words;
	private List<ListenerProof> proofs = List.of();

	ReportPane(Composite parent, Icons icons, ProofText text) {
		this.icons = icons;
		this.text = text;
		sash = new SashForm(parent, SWT.HORIZONTAL);
		table = Accessibles.name(new Table(sash, SWT.FULL_SELECTION | SWT.BORDER), Messages.report_name);
		table.setHeaderVisible(true);
		List<String> titles = List.of(Messages.column_listener, Messages.column_port, Messages.column_state,
				Messages.column_seen, Messages.column_time);
		for (int i = 0; i < titles.size(); i++) {
			TableColumn column = new TableColumn(table, SWT.NONE);
			column.setText(titles.get(i));
			column.setWidth(WIDTHS.get(i));
		}
		words = new RichText(sash, Messages.report_words);
		sash.setWeights(58, 42);
	}

	Control control() {
		return sash;
	}

	void focus() {
		words.control().setFocus();
	}

	void show(ChangeState state) {
		list(state.report().map(ChangeReport::proofs).orElse(List.of()));
		words.clear();
		state.refusal().ifPresent(refusal -> words.heading(refusal.message()).paragraph(refusal.remedy()));
		state.report().ifPresent(report -> outcome(state, report));
		if (!state.steps().isEmpty()) {
			words.heading(Messages.report_steps);
			state.steps().forEach(words::paragraph);
		}
		words.show();
	}

	private void outcome(ChangeState state, ChangeReport report) {
		words.heading(OutcomeText.title(report.outcome(), state.restored()));
		words.paragraph(OutcomeText.advice(report.outcome(), state.restored(), state.server()));
		report.findings().forEach(finding -> FindingText.append(words, finding));
		Optional<String> revision = report.revision().map(kept -> kept.id());
		revision.ifPresent(id -> words.heading(Messages.report_revision).code(id));
	}

	private void list(List<ListenerProof> found) {
		if (found.equals(proofs)) {
			return;
		}
		proofs = found;
		table.removeAll();
		for (ListenerProof proof : found) {
			TableItem item = new TableItem(table, SWT.NONE);
			item.setText(text.cells(proof));
			item.setImage(STATE, icons.get(icon(proof)));
		}
	}

	private static Icon icon(ListenerProof proof) {
		if (!proof.isProven()) {
			return Icon.FAILED;
		}
		return proof.listener().enabled() ? Icon.LIVE_OPEN : Icon.LIVE_CLOSED;
	}
}
