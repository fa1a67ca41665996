/** Faces of official paper by their names in office programs; letters and figures stand in Times New Roman. */
export const faces = { title: '方正小标宋简体', body: '仿宋_GB2312', head: '黑体', page: '宋体' } as const;
