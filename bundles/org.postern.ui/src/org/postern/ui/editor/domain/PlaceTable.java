package org.postern.ui.editor.domain;

import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.postern.api.model.Publication;
import org.postern.api.profile.ChannelInfo;
import org.postern.ui.publish.PlaceWords;
import org.postern.ui.widgets.Accessibles;

/** The places of a domain, one line each. */
final class PlaceTable {

	private final Table table;
	private final PlaceWords words;

	PlaceTable(Composite parent, FormToolkit toolkit, List<ChannelInfo> channels, Runnable selected) {
		words = new PlaceWords(channels);
		table = Accessibles.name(toolkit.createTable(parent, SWT.FULL_SELECTION | SWT.BORDER), Messages.places_name);
		GridDataFactory.fillDefaults().grab(true, true).hint(300, 110).applyTo(table);
		table.setHeaderVisible(true);
		column(Messages.column_channel, 150);
		column(Messages.column_where, 320);
		table.addListener(SWT.Selection, event -> selected.run());
	}

	private void column(String title, int width) {
		TableColumn column = new TableColumn(table, SWT.NONE);
		column.setText(title);
		column.setWidth(width);
	}

	void show(List<Publication> places) {
		int before = table.getSelectionIndex();
		while (table.getItemCount() > places.size()) {
			table.remove(table.getItemCount() - 1);
		}
		while (table.getItemCount() < places.size()) {
			new TableItem(table, SWT.NONE);
		}
		for (int i = 0; i < places.size(); i++) {
			table.getItem(i).setText(new String[] { words.channel(places.get(i)), words.where(places.get(i)) });
		}
		select(before);
	}

	/** The selected line, from 0. */
	Optional<Integer> selection() {
		int line = table.getSelectionIndex();
		return line < 0 ? Optional.empty() : Optional.of(line);
	}

	/** Selects a line; the nearest one where it is not there. */
	void select(int line) {
		if (table.getItemCount() > 0) {
			table.setSelection(Math.clamp(line, 0, table.getItemCount() - 1));
		}
	}

	void focus() {
		table.setFocus();
	}
}
