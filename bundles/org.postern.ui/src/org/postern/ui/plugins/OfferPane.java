package org.postern.ui.plugins;

import java.util.Arrays;
import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.postern.plugins.Candidate;
import org.postern.plugins.Provides;
import org.postern.ui.icons.Icon;
import org.postern.ui.icons.Icons;
import org.postern.ui.widgets.Accessibles;
import org.postern.ui.widgets.RichText;

/** What a place offers, to be ticked, and below it all there is to say of the selected one. */
final class OfferPane {

	private static final List<Integer> WIDTHS = List.of(230, 150, 200, 190);
	private static final int TABLE_HEIGHT = 120;
	private static final int TEXT_HEIGHT = 190;

	private final Icons icons;
	private final Composite control;
	private final Table table;
	private final RichText details;
	private List<Candidate> candidates = List.of();

	/** @param ticked told when other ones are ticked */
	OfferPane(Composite parent, Icons icons, Runnable ticked) {
		this.icons = icons;
		control = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().spacing(0, 6).applyTo(control);
		table = Accessibles.name(new Table(control, SWT.CHECK | SWT.BORDER | SWT.FULL_SELECTION), Messages.offer_table);
		table.setHeaderVisible(true);
		GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, TABLE_HEIGHT).applyTo(table);
		List<String> titles = List.of(Messages.column_plugin, Messages.column_version, Messages.column_brings,
				Messages.column_state);
		for (int i = 0; i < titles.size(); i++) {
			TableColumn column = new TableColumn(table, SWT.NONE);
			column.setText(titles.get(i));
			column.setWidth(WIDTHS.get(i));
		}
		details = new RichText(control, Messages.view_details);
		GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, TEXT_HEIGHT).applyTo(details.control());
		table.addListener(SWT.Selection, event -> {
			showDetails();
			if (event.detail == SWT.CHECK) {
				ticked.run();
			}
		});
	}

	Composite control() {
		return control;
	}

	/** Ticks those that can be installed and are not there yet. */
	void show(List<Candidate> offered) {
		candidates = offered;
		table.removeAll();
		offered.forEach(this::add);
		table.select(0);
		showDetails();
	}

	private void add(Candidate candidate) {
		TableItem item = new TableItem(table, SWT.NONE);
		item.setText(new String[] { candidate.label(), candidate.version(), Provides.describe(candidate.provides()),
				PluginText.state(candidate) });
		item.setImage(icons.get(candidate.isFit() ? Icon.PLUGIN : Icon.FAILED));
		item.setChecked(PluginText.isWanted(candidate));
		item.setData(candidate);
	}

	List<Candidate> ticked() {
		return Arrays.stream(table.getItems()).filter(TableItem::getChecked).map(item -> (Candidate) item.getData()).toList();
	}

	private void showDetails() {
		details.clear();
		if (table.getSelectionIndex() >= 0) {
			PluginText.append(details, candidates.get(table.getSelectionIndex()));
		}
		details.show();
	}
}
