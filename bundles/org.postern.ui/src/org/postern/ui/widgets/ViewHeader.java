package org.postern.ui.widgets;

import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.postern.ui.icons.Icon;
import org.postern.ui.icons.Icons;

/** The row above a view's content: on the left what is going on, on the right the view's few actions by name. */
public final class ViewHeader {

	private final Icons icons;
	private final CLabel status;
	private final ToolBar tools;

	public ViewHeader(Composite parent, Icons icons, String name) {
		this.icons = icons;
		Composite row = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).extendedMargins(4, 4, 2, 2).applyTo(row);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
		status = Accessibles.name(new CLabel(row, SWT.NONE), name);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(60, SWT.DEFAULT)
				.applyTo(status);
		tools = Accessibles.name(new ToolBar(row, SWT.FLAT | SWT.RIGHT), name);
		GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).applyTo(tools);
	}

	/** Adds an action; its label is also its name. */
	public ToolItem action(Icon icon, String label, String toolTip, Runnable action) {
		ToolItem item = item(SWT.PUSH, icon, label, toolTip);
		item.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> action.run()));
		return item;
	}

	/** Adds a switch that stays as it is pressed; its label is also its name. */
	public ToolItem toggle(Icon icon, String label, String toolTip, Consumer<Boolean> changed) {
		ToolItem item = item(SWT.CHECK, icon, label, toolTip);
		item.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> changed.accept(item.getSelection())));
		return item;
	}

	/** A line between two shows which icon belongs to which label. */
	private ToolItem item(int style, Icon icon, String label, String toolTip) {
		if (tools.getItemCount() > 0) {
			new ToolItem(tools, SWT.SEPARATOR);
		}
		ToolItem item = new ToolItem(tools, style);
		item.setImage(icons.get(icon));
		item.setText(label);
		item.setToolTipText(toolTip);
		return item;
	}

	/** Says what is going on. */
	public void say(Icon icon, String text) {
		status.setImage(icons.get(icon));
		status.setText(text);
		status.setToolTipText(text);
		status.setData(Accessibles.NAME, text);
	}
}
