package org.postern.ui.wizard;

import java.text.MessageFormat;
import java.util.List;
import java.util.function.UnaryOperator;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.postern.api.finding.Finding;
import org.postern.api.model.Listener;
import org.postern.ui.icons.Icon;
import org.postern.ui.icons.Icons;
import org.postern.ui.widgets.Accessibles;
import org.postern.ui.widgets.FindingText;
import org.postern.ui.widgets.RichText;

/** What was found on a server: its open ports, from which its policy is made, and what Postern leaves alone. */
final class PresentPane {

	private static final List<Integer> WIDTHS = List.of(90, 70, 180, 190);
	private static final int TABLE_HEIGHT = 190;
	private static final int TEXT_HEIGHT = 130;

	private final Icons icons;
	private final UnaryOperator<String> labels;
	private final Composite control;
	private final CLabel heading;
	private final Table table;
	private final RichText remarks;

	/** @param labels what people call a protocol, by its id */
	PresentPane(Composite parent, Icons icons, UnaryOperator<String> labels) {
		this.icons = icons;
		this.labels = labels;
		control = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().spacing(0, 6).applyTo(control);
		heading = new CLabel(control, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(heading);
		table = Accessibles.name(new Table(control, SWT.BORDER | SWT.FULL_SELECTION), Messages.present_table);
		table.setHeaderVisible(true);
		GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, TABLE_HEIGHT).applyTo(table);
		List<String> titles = List.of(Messages.present_protocol, Messages.present_port, Messages.present_security,
				Messages.present_login);
		for (int i = 0; i < titles.size(); i++) {
			TableColumn column = new TableColumn(table, SWT.NONE);
			column.setText(titles.get(i));
			column.setWidth(WIDTHS.get(i));
		}
		remarks = new RichText(control, Messages.present_remarks);
		GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, TEXT_HEIGHT).applyTo(remarks.control());
	}

	Composite control() {
		return control;
	}

	void show(Present.Found found) {
		List<Listener> open = found.state().policy().listeners().stream().filter(Listener::enabled).toList();
		List<Finding> left = found.state().findings();
		heading.setImage(icons.get(open.isEmpty() ? Icon.INFO : Icon.PASSED));
		heading.setText(MessageFormat.format(open.isEmpty() ? Messages.present_nothing : Messages.present_heading,
				found.server().host(), open.size()));
		table.removeAll();
		open.forEach(listener -> add(found, listener));
		remarks.clear();
		if (left.isEmpty()) {
			remarks.paragraph(open.isEmpty() ? Messages.present_startElsewhere : Messages.present_allUnderstood);
		} else {
			remarks.paragraph(NLS.bind(Messages.present_left, left.size()));
			left.forEach(finding -> FindingText.append(remarks, finding));
		}
		remarks.show();
	}

	private void add(Present.Found found, Listener listener) {
		new TableItem(table, SWT.NONE).setText(new String[] { labels.apply(listener.protocol()),
				found.server().describePort(listener.port()), listener.security().label(),
				listener.authentication().label() });
	}
}
