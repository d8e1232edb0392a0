package org.postern.ui.push;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.widgets.Composite;
import org.postern.core.push.PushPreview;
import org.postern.core.push.PushState;
import org.postern.ui.icons.Icon;
import org.postern.ui.icons.Icons;
import org.postern.ui.widgets.RecordLook;
import org.postern.ui.widgets.RecordTable;
import org.postern.ui.widgets.RichText;

/** The users of a list and the rows of it that name nobody, each with what would happen. */
final class ForesightPane {

	private final Icons icons;
	private final Composite control;
	private final CLabel heading;
	private final RecordTable<ForesightRow> table;
	private final RichText details;

	ForesightPane(Composite parent, Icons icons) {
		this.icons = icons;
		control = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().spacing(0, 6).applyTo(control);
		heading = new CLabel(control, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(heading);
		table = new RecordTable<>(control, icons, look(), this::explain);
		GridDataFactory.fillDefaults().grab(true, true).hint(820, 240).applyTo(table.control());
		details = new RichText(control, Messages.foresight_details);
		GridDataFactory.fillDefaults().grab(true, false).hint(SWT.DEFAULT, 84).applyTo(details.control());
	}

	Composite control() {
		return control;
	}

	private static RecordLook<ForesightRow> look() {
		return new RecordLook<>(Messages.foresight_table,
				List.of(RecordLook.Column.of(Messages.column_user, 230, ForesightRow::who),
						RecordLook.Column.of(Messages.column_name, 150, ForesightRow::name),
						RecordLook.Column.of(Messages.column_language, 80, ForesightRow::language),
						RecordLook.Column.of(Messages.column_state, 330, ForesightRow::state)),
				ForesightRow::icon, (one, other) -> 0,
				row -> String.join(" ", row.who(), row.name(), row.language(), row.state()), Messages.filter_hint,
				Messages.filter_troubled, ForesightRow::isLeftOut);
	}

	/** Rows that name nobody come first: they are what is to be mended. */
	void show(PushPreview preview) {
		List<ForesightRow> rows = new ArrayList<>(preview.problems().stream().map(ForesightRow::of).toList());
		preview.rows().stream().map(ForesightRow::of).forEach(rows::add);
		table.show(rows);
		long given = preview.count(PushState.WAITING);
		heading.setImage(icons.get(given == 0 ? Icon.WARNED : preview.problems().isEmpty() ? Icon.PASSED : Icon.WARNED));
		heading.setText(NLS.bind(Messages.foresight_heading, new Object[] { given, preview.count(PushState.HOLDS_IT),
				preview.count(PushState.REFUSED), preview.problems().size() }));
	}

	private void explain(Optional<ForesightRow> selected) {
		details.clear();
		selected.ifPresentOrElse(row -> {
			details.heading(row.who()).paragraph(row.state());
			if (!row.remedy().isBlank()) {
				details.paragraph(row.remedy());
			}
		}, () -> details.paragraph(Messages.foresight_select));
		details.show();
	}
}
